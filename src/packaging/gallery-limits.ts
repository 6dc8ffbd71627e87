/** How much text the PowerShell Gallery takes. It refuses a package with more when it is pushed. */

/** Characters by element of the nuspec. */
export const galleryLimits = { description: 4000, releaseNotes: 10_600, tags: 4000 } as const;
