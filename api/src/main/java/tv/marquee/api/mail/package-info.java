/** Mail to people: the port, and what stands behind it: an SMTP server, or a page of the local platform. */
@NullMarked
package tv.marquee.api.mail;

import org.jspecify.annotations.NullMarked;
