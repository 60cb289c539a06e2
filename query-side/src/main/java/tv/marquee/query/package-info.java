/** Questions and answers. A house composes all of them with one configuration; other modules use the ports below. */
@NullMarked
package tv.marquee.query;

import org.jspecify.annotations.NullMarked;
