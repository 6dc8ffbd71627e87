/** What the generated module uses and neither .NET Framework nor PowerShellStandard has, each with the reason why that is right. */

/** Types that Windows PowerShell lacks. */
export const typesOfNewerShells: Readonly<Record<string, string>> = {
  'System.Threading.MutexAcl': 'Open-WslNetMutex comes to it only where PSEdition is not Desktop',
};

/** Properties that PowerShell and its providers add to objects of .NET. Source: about_Intrinsic_Members and about_Providers. */
export const addedByPowerShell: readonly string[] = ['PSObject', 'PSChildName', 'LinkType'];

/**
 * Properties of the objects that commands of Windows put out: CIM instances, whose classes are no types of .NET. The objects of
 * the simulated machine have those of the real ones, and in strict mode reading another one fails there.
 */
export const propertiesOfWindows: readonly string[] = [
  'AddressState',
  'LocalAddresses',
  'NetworkCategory',
  'RemoteAddresses',
];
