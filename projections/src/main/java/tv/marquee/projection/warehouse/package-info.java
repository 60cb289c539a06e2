/**
 * What the data warehouse holds, as pure functions from events to rows of its star schema. The package below writes them;
 * nothing else uses them.
 */
@NullMarked
package tv.marquee.projection.warehouse;

import org.jspecify.annotations.NullMarked;
