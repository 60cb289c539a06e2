package tv.marquee.api.privacy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tv.marquee.domain.privacy.RequestId;
import tv.marquee.domain.shared.AccountId;
import tv.marquee.query.privacy.RequestView;
import tv.marquee.query.privacy.Requests;

/** The shelf of requests as a test wants it. */
public final class FakeRequests implements Requests {

    /** What stands there. */
    public final List<RequestView> shelf = new ArrayList<>();

    @Override
    public Optional<RequestView> find(RequestId request) {
        return shelf.stream()
                .filter(view -> view.id().equals(request.toString()))
                .findFirst();
    }

    @Override
    public List<RequestView> open(int most) {
        return shelf.stream().filter(view -> !view.status().isSettled()).toList();
    }

    @Override
    public List<RequestView> settled(int most) {
        return shelf.stream().filter(view -> view.status().isSettled()).toList();
    }

    @Override
    public List<RequestView> of(AccountId account, int most) {
        return shelf.stream()
                .filter(view -> view.account().equals(account.toString()))
                .toList();
    }
}
