/** The written form of facts: names and versions, JSON, upcasting, topics and headers. The only place in the domain
 * that knows Jackson; the event store, the relay, projections and Spark jobs read and write through it. */
@NullMarked
package tv.marquee.domain.ledger;

import org.jspecify.annotations.NullMarked;
