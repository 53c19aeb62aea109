/** The ids of the presets a lead may be offered. */
export const basicId = 'preset-basic';
export const s3HotId = 'preset-s3-hot';
export const s3NewId = 'preset-s3-new';
