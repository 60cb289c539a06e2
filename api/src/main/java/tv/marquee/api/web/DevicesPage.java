package tv.marquee.api.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import tv.marquee.api.downloads.OwnDevices;
import tv.marquee.api.wishes.LastChange;
import tv.marquee.api.wishes.Wishes;
import tv.marquee.domain.download.DeviceId;
import tv.marquee.domain.shared.AccountId;
import tv.marquee.domain.shared.Maturity;
import tv.marquee.domain.shared.TitleId;
import tv.marquee.query.catalogue.TitleView;
import tv.marquee.query.catalogue.Titles;
import tv.marquee.query.download.DownloadsView;
import tv.marquee.query.download.DownloadsView.DeviceView;
import tv.marquee.query.download.DownloadsView.LicenceView;
import tv.marquee.query.freshness.NotFreshEnough;

/** The devices on which an account keeps titles, what they keep and until when, to be removed. */
@Controller
class DevicesPage {

    private static final String HERE = "/devices";

    private final OwnDevices devices;
    private final Titles titles;
    private final Viewers viewers;
    private final Wishes wishes;

    DevicesPage(OwnDevices devices, Titles titles, Viewers viewers, Wishes wishes) {
        this.devices = devices;
        this.titles = titles;
        this.viewers = viewers;
        this.wishes = wishes;
    }

    @GetMapping(HERE)
    String show(HttpServletRequest request, Model model) {
        DownloadsView view = read(viewers.grownUp(request), LastChange.position(request));
        Map<String, String> names = names(view);
        model.addAttribute(
                "devices",
                view.devices().stream().map(device -> shown(device, names)).toList());
        return "devices";
    }

    @PostMapping(HERE + "/{device}/removal")
    ModelAndView remove(@PathVariable String device, HttpServletRequest request) {
        AccountId account = viewers.grownUp(request);
        DeviceId id;
        try {
            id = new DeviceId(UUID.fromString(device));
        } catch (IllegalArgumentException notOne) {
            throw new PageNotFound();
        }
        LastChange.remember(request, devices.remove(account, id));
        return SeeOther.to(HERE);
    }

    private DownloadsView read(AccountId account, long atLeast) {
        try {
            return devices.read(account, atLeast);
        } catch (NotFreshEnough late) {
            return devices.read(account, 0);
        }
    }

    private Map<String, String> names(DownloadsView view) {
        List<TitleId> kept = view.devices().stream()
                .flatMap(device -> device.live(wishes.now()).stream())
                .map(LicenceView::title)
                .distinct()
                .map(TitleId::new)
                .toList();
        return kept.isEmpty()
                ? Map.of()
                : titles.findAll(kept, Maturity.EIGHTEEN).stream()
                        .collect(Collectors.toMap(TitleView::id, TitleView::name));
    }

    private Shown shown(DeviceView device, Map<String, String> names) {
        Function<LicenceView, Kept> kept = l -> new Kept(l.title(), names.getOrDefault(l.title(), l.title()), l);
        return new Shown(
                device,
                device.live(wishes.now()).stream()
                        .map(kept)
                        .sorted(Comparator.comparing(Kept::name))
                        .toList());
    }

    /** A device and what it keeps. */
    record Shown(DeviceView device, List<Kept> kept) {}

    /** A title that a device keeps. */
    record Kept(String id, String name, LicenceView licence) {}
}
