/** Impressions: what people were shown, and what it followed from. */
@NullMarked
package tv.marquee.domain.impression;

import org.jspecify.annotations.NullMarked;
