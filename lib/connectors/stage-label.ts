import type { Api } from './api.ts';

/** The words of a stage as the CRM listed them last; its id while they were not fetched. */
export function stageLabel({ connection }: Api, objectType: string, id: string): string {
  const known = connection.stages?.list.find((stage) => stage.objectType === objectType && stage.id === id);
  return known?.label ?? id;
}
