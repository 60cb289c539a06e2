package tv.marquee.api.accounts;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.PositiveOrZero;
import java.net.URI;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tv.marquee.api.problem.BadInput;
import tv.marquee.api.profiles.OwnProfiles;
import tv.marquee.api.security.Gate;
import tv.marquee.api.security.SignedIn;
import tv.marquee.api.wishes.Positions;
import tv.marquee.api.wishes.Wishes;
import tv.marquee.command.gateway.Credentials;
import tv.marquee.command.gateway.Receipt;
import tv.marquee.domain.account.AccountCommand.OpenAccount;
import tv.marquee.domain.account.EmailAddress;
import tv.marquee.domain.account.Role;
import tv.marquee.domain.profile.ProfileCommand.CreateProfile;
import tv.marquee.domain.shared.AccountId;
import tv.marquee.domain.shared.Maturity;
import tv.marquee.domain.shared.ProfileId;
import tv.marquee.query.account.AccountView;
import tv.marquee.query.account.Accounts;
import tv.marquee.query.freshness.Freshness;
import tv.marquee.query.freshness.NotFreshEnough;
import tv.marquee.query.freshness.Shelf;

/** Opens accounts for anyone, and shows each only to itself. */
@Tag(name = "Accounts", description = "Joining, and one's own account.")
@RestController
class AccountController {

    private final Wishes wishes;
    private final Credentials credentials;
    private final Gate gate;
    private final OwnProfiles profiles;
    private final Accounts accounts;
    private final Freshness freshness;

    AccountController(
            Wishes wishes,
            Credentials credentials,
            Gate gate,
            OwnProfiles profiles,
            Accounts accounts,
            Freshness freshness) {
        this.wishes = wishes;
        this.credentials = credentials;
        this.gate = gate;
        this.profiles = profiles;
        this.accounts = accounts;
        this.freshness = freshness;
    }

    @Operation(
            summary = "Open an account",
            description = "Opens a subscriber's account and creates its first profile, named like the account.")
    @ApiResponse(responseCode = "201", description = "Opened", useReturnTypeSchema = true)
    @PostMapping(
            path = "/api/accounts",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<OpenedAccountAnswer> open(
            @Valid @RequestBody OpenAccountRequest wanted, HttpServletRequest request) {
        EmailAddress email = BadInput.read("email", () -> new EmailAddress(wanted.email()));
        gate.countOpening(request.getRemoteAddr());
        AccountId account = new AccountId(wishes.newId());
        ProfileId profile = new ProfileId(wishes.newId());
        wishes.send(new OpenAccount(
                account,
                email,
                credentials.hash(wanted.password()),
                wanted.displayName(),
                wanted.birthYear(),
                wanted.country(),
                Role.SUBSCRIBER,
                wishes.now()));
        Receipt receipt =
                wishes.send(new CreateProfile(profile, account, wanted.displayName(), Maturity.EIGHTEEN, wishes.now()));
        profiles.created(profile, account, false, receipt.position());
        return ResponseEntity.created(URI.create("/api/me"))
                .header(Positions.POSITION, Positions.text(receipt))
                .body(new OpenedAccountAnswer(account.value(), profile.value()));
    }

    @Operation(summary = "Read one's own account")
    @GetMapping(path = "/api/me", produces = MediaType.APPLICATION_JSON_VALUE)
    AccountAnswer me(
            @AuthenticationPrincipal SignedIn who,
            @RequestHeader(name = Positions.AT_LEAST, defaultValue = "0") @PositiveOrZero long atLeast) {
        return freshness
                .read(Shelf.ACCOUNTS, who.getName(), atLeast, () -> accounts.find(who.account()), AccountView::position)
                .map(AccountAnswer::of)
                .orElseThrow(() -> new NotFreshEnough(Shelf.ACCOUNTS, atLeast));
    }
}
