/** The pages that are not for every day: so many names of files would weigh on the first page. */
export const imports = () => import('../routes/Imports.svelte');
export const oneImport = () => import('../routes/Import.svelte');
export const people = () => import('../routes/People.svelte');
export const account = () => import('../routes/Account.svelte');
export const tokens = () => import('../routes/Tokens.svelte');
export const organisations = () => import('../routes/Organisations.svelte');
export const organisation = () => import('../routes/Organisation.svelte');
export const cooperative = () => import('../routes/Cooperative.svelte');
export const parameters = () => import('../routes/Parameters.svelte');
export const standards = () => import('../routes/Standards.svelte');
export const standard = () => import('../routes/Standard.svelte');
export const tasks = () => import('../routes/Tasks.svelte');
export const farm = () => import('../routes/Farm.svelte');
export const audit = () => import('../routes/Audit.svelte');
