package tv.marquee.api.downloads;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import tv.marquee.domain.shared.AccountId;
import tv.marquee.query.download.DownloadDevices;
import tv.marquee.query.download.DownloadsView;

/** Devices in memory. */
public final class FakeDevices implements DownloadDevices {

    private final Map<String, DownloadsView> accounts = new ConcurrentHashMap<>();

    /** Puts an account's devices on the shelf. */
    public void put(DownloadsView view) {
        accounts.put(view.id(), view);
    }

    @Override
    public Optional<DownloadsView> find(AccountId account) {
        return Optional.ofNullable(accounts.get(account.toString()));
    }
}
