/** What a row of recommendations should be like, and how titles are scored, whoever computes or measures it. */
@NullMarked
package tv.marquee.domain.recommendation;

import org.jspecify.annotations.NullMarked;
