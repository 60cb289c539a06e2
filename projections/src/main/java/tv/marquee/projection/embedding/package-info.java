/** Turns text into vectors whose angles tell how alike texts are in meaning. */
@NullMarked
package tv.marquee.projection.embedding;

import org.jspecify.annotations.NullMarked;
