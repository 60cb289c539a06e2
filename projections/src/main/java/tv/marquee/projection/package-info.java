/** Facts become shelves and dimensions. A process that projects imports the one configuration here. */
@NullMarked
package tv.marquee.projection;

import org.jspecify.annotations.NullMarked;
