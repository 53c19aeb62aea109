/** The ids that code outside the presets' own files names. */
/** What the id of every preset begins with. */
export const presetPrefix = 'preset-';
export const basicId = 'preset-basic';
export const s3HotId = 'preset-s3-hot';
export const s3NewId = 'preset-s3-new';
/** R073: the long way round for those who said "not now". */
export const nurtureId = 'preset-nurture';
/** R072, R074: in writing, for those who never answer a call. */
export const noAnswerId = 'preset-no-answer';
