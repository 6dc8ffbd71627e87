/** The id of the error with which a call ends; nothing where it does not, '' for an error without one. */
export function idOf(call: () => unknown): string | undefined {
  try {
    call();
    return undefined;
  } catch (error) {
    return (error as { id?: string }).id ?? '';
  }
}
