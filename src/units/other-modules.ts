/**
 * The path of the module that stands for the lightest ones of a program where a record has no room for all of them
 * (record/fit-image.ts). No path of a module holds a blank.
 */
export const OTHER_MODULES = 'other modules'
