/** Reviews: what people write about titles, who complains of it, and what is decided then. */
@NullMarked
package tv.marquee.domain.review;

import org.jspecify.annotations.NullMarked;
