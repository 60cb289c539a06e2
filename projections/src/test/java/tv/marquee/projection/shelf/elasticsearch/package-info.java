/** Tests. */
@NullMarked
package tv.marquee.projection.shelf.elasticsearch;

import org.jspecify.annotations.NullMarked;
