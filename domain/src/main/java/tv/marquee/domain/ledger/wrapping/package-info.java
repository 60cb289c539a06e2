/**
 * Where what wraps keys is found: in a file, or at a service that a file names. The application and jobs read it alike. Nothing else of the
 * domain reads files or calls anyone.
 */
@NullMarked
package tv.marquee.domain.ledger.wrapping;

import org.jspecify.annotations.NullMarked;
