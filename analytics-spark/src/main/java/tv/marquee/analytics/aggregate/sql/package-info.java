/** Aggregates in tables of the warehouse. */
@NullMarked
package tv.marquee.analytics.aggregate.sql;

import org.jspecify.annotations.NullMarked;
