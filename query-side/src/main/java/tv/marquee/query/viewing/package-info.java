/** What people watched, and how far they came. Read by id, so that an answer is as fresh as the shelf. */
@NullMarked
package tv.marquee.query.viewing;

import org.jspecify.annotations.NullMarked;
