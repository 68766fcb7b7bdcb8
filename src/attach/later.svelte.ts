/** True for good from a task after the one in which `when` first was: the picture comes first, the rest while it is looked at. */
export function laterThan(when: () => boolean): { readonly come: boolean } {
  let come = $state(false);
  $effect(() => {
    if (come || !when()) return;
    const soon = setTimeout(() => (come = true));
    return () => clearTimeout(soon);
  });
  return {
    get come() {
      return come;
    },
  };
}
