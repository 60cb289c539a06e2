/** What is done every day beside serving people, and a record of it in PostgreSQL; for the house and the command line. */
@NullMarked
package tv.marquee.ops.jobs;

import org.jspecify.annotations.NullMarked;
