/** The event store on PostgreSQL: appending behind a fence, reading streams and the whole log, snapshots, and the
 * tables
 * that change in the same transaction. Only the command side may call it; all of its JDBC is here. */
@NullMarked
package tv.marquee.command.store;

import org.jspecify.annotations.NullMarked;
