/**
 * Path of the module that stands for a program's lightest modules if a record has no room for all of them
 * (record/fit-image.ts). No real module path holds a blank.
 */
export const OTHER_MODULES = 'other modules'
