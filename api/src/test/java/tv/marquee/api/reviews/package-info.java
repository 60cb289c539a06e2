/** What stands in for the shelf of reviews in tests of several doors. */
@NullMarked
package tv.marquee.api.reviews;

import org.jspecify.annotations.NullMarked;
