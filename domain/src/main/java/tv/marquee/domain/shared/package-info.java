/** Values that every part of the domain speaks of: identities, facts, refusals. Anyone may use them. */
@NullMarked
package tv.marquee.domain.shared;

import org.jspecify.annotations.NullMarked;
