/** How every error is told: RFC 9457, with types that stay. All doors use it; what is inside the house never shows. */
@NullMarked
package tv.marquee.api.problem;

import org.jspecify.annotations.NullMarked;
