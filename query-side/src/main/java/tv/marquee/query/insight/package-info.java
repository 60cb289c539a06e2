/** What analysts ask of the warehouse: figures by theme, filtered, without groups so small that they tell of single people. */
@NullMarked
package tv.marquee.query.insight;

import org.jspecify.annotations.NullMarked;
