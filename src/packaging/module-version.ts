/** The version of package.json as PowerShell and its galleries write it. */
import { KnownError } from '../known-error.js';

/** One version in the three forms that have to agree. */
export interface ModuleVersion {
  /** `ModuleVersion` of the manifest: three numbers. */
  readonly moduleVersion: string;
  /** `PrivateData.PSData.Prerelease` of the manifest; nothing for a release. */
  readonly prerelease: string | undefined;
  /** Of the nuspec and of the file name of the package: both, joined with a hyphen. */
  readonly full: string;
}

/** The numbers of System.Version have 31 bits. */
const largestNumber = 2_147_483_647;

/** Longest label that galleries of NuGet 2 take, and the PowerShell Gallery is one (NuGet, `SemanticVersion`). */
const longestLabel = 20;

/**
 * Maps a semantic version. What PowerShell and NuGet would read in another way, or in another order, than SemVer is
 * refused: dots and `+` in labels are no part of their versions, `beta2` and `beta.2` are in another order before `beta10`,
 * labels of digits are numbers for one and texts for the other, and NuGet does not tell capitals apart.
 * @throws KnownError `VersionNotMapped`, with the form that would do.
 */
export function moduleVersionOf(version: string): ModuleVersion {
  const [, numbers = '', , label, build] =
    /^((?:0|[1-9]\d*)(\.(?:0|[1-9]\d*)){2})(?:-([^+]*))?(\+.*)?$/.exec(version) ?? [];
  if (numbers === '') refuse(version, 'it does not have the form 1.2.3 or 1.2.3-label');
  if (numbers.split('.').some((number) => Number(number) > largestNumber)) {
    refuse(version, `its numbers must not be above ${largestNumber}`);
  }
  if (build !== undefined) refuse(version, `PowerShell has no build metadata: leave '${build}' out`);
  if (label === undefined) return { moduleVersion: numbers, prerelease: undefined, full: numbers };
  if (!/^[a-z][a-z0-9]*$/.test(label)) {
    refuse(
      version,
      `its label '${label}' has to be lower-case letters and digits that begin with a letter, such as beta01`,
    );
  }
  if (label.length > longestLabel) refuse(version, `its label must not have more than ${longestLabel} characters`);
  return { moduleVersion: numbers, prerelease: label, full: `${numbers}-${label}` };
}

function refuse(version: string, reason: string): never {
  throw new KnownError(
    'VersionNotMapped',
    `The version '${version}' of package.json cannot be one of a PowerShell module: ${reason}. [VersionNotMapped]`,
  );
}
