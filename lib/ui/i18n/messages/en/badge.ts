/** The tooltips of the badge. */
const badge = {
  'badge.graded': '{app}: grade {grade}. {finding}.',
  'badge.nothing-bad': 'Nothing bad was found',
  'badge.changed': {
    one: '{app}: {n} policy has changed since you signed up.',
    other: '{app}: {n} policies have changed since you signed up.',
  },
  'badge.no-link': '{app}: this sign-up links to no privacy policy.',
  'badge.language': '{app}: the privacy policy is in a language that cannot be read yet.',
  'badge.script-only': '{app}: the privacy policy’s page is made by scripts alone. Open it, and click the icon there.',
  'badge.pdf': '{app}: the privacy policy is a PDF, which cannot be read yet.',
  'badge.not-a-policy': '{app}: the privacy link leads to something else.',
  'badge.not-found': '{app}: the privacy link leads nowhere.',
  'badge.refused': '{app}: the site did not hand out its privacy policy.',
  'badge.too-large': '{app}: the privacy policy’s page is too large.',
  'badge.slow': '{app}: the privacy policy took too long to come.',
  'badge.offline': '{app}: the privacy policy could not be reached.',
} as const;
export default badge;
