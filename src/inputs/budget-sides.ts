/** As the input `budgets-from` names them. */
export const BUDGET_SIDES = ['head', 'base'] as const

/** Whose configuration file sets the budgets: that of the change, or that of the commit it is compared with. */
export type BudgetSide = (typeof BUDGET_SIDES)[number]
