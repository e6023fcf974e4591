/** The look that an organisation fixed for new handouts. */
import type { Policy } from '../model/policy';
import type { LibraryStore } from '../store/library-store.types';

/**
 * Makes the policy's template the library's. One that the library does not hold yet (it comes with the agency's next kit), or a
 * library that is open for reading, leaves it as it is.
 */
export async function showAgencyTemplate(store: LibraryStore, { template: wanted }: Policy): Promise<void> {
  if (wanted === undefined || store.access !== 'write') return;
  const found = (await store.listTemplates()).find(
    ({ id, name }) => id === wanted || Object.values(name).includes(wanted),
  );
  const { revision, agency } = store.library();
  if (!found || agency.template === found.id) return;
  await store.changeLibrary(revision, { agency: { ...agency, template: found.id } });
}
