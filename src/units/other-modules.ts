/** Stands for the modules that a record has no room for (record/fit-image.ts). No real module path holds a blank. */
export const OTHER_MODULES = 'other modules'
