/** What people wrote about titles, for everybody to read, and what waits for someone to decide. */
@NullMarked
package tv.marquee.query.review;

import org.jspecify.annotations.NullMarked;
