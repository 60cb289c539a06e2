/** Tests of how mail is sent. */
@NullMarked
package tv.marquee.api.mail;

import org.jspecify.annotations.NullMarked;
