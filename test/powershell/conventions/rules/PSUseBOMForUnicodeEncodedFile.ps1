# Windows PowerShell reads a file without a mark as ANSI.
@{
    Bad = '# Gr' + [char] 0xfc + 'n'
    Find = {
        param ($Source)
        if ($Source.Text -match '[^\x00-\x7f]') {
            "$($Source.Name): a character is not ASCII -> write it in ASCII"
        }
    }
}
