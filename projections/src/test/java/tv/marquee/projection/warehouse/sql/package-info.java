/** Tests. */
@NullMarked
package tv.marquee.projection.warehouse.sql;

import org.jspecify.annotations.NullMarked;
