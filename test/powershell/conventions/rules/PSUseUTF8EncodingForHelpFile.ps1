# ASCII is UTF-8.
@{
    Bad = 'TOPIC' + [char] 0xe4
    SampleName = 'about_Sample.help.txt'
    Find = {
        param ($Source)
        if ($Source.Name -like 'about_*' -and $Source.Text -match '[^\x00-\x7f]') {
            "$($Source.Name): a character is not ASCII -> write it in ASCII"
        }
    }
}
