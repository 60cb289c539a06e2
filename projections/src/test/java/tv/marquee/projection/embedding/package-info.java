/** Tests. */
@NullMarked
package tv.marquee.projection.embedding;

import org.jspecify.annotations.NullMarked;
