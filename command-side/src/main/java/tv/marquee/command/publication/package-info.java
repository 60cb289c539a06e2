/** The relay: sends the log from the event store on to Kafka, in order and at least once. The only place on the
 * command side
 * that knows Kafka; operators may ask it for its status and tell it to send everything again. */
@NullMarked
package tv.marquee.command.publication;

import org.jspecify.annotations.NullMarked;
