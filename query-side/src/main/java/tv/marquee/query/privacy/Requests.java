package tv.marquee.query.privacy;

import java.util.List;
import java.util.Optional;
import tv.marquee.domain.privacy.RequestId;
import tv.marquee.domain.shared.AccountId;

/** Finds requests. Lists are up to a second behind the shelf. */
public interface Requests {

    /** A request, as fresh as the shelf. */
    Optional<RequestView> find(RequestId request);

    /** Those that wait for a decision, are being carried out or are in force, the first due first. */
    List<RequestView> open(int most);

    /** Those that are settled, the latest first. */
    List<RequestView> settled(int most);

    /** Those of an account, the latest first. */
    List<RequestView> of(AccountId account, int most);
}
