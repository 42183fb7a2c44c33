/**
 * What is true of the extension's own world in a page of a site where a sign-up is under way in some tab. `watch` then
 * asks about the page whatever it shows. (An element of this name is not `true`, so a page cannot say it.)
 */
export const SIGNUP_FLAG = 'signupUnderWay';
