package dev.keeper.auth.session;

import dev.keeper.auth.AuthSettings;
import dev.keeper.auth.attempt.SignInDelayed;
import dev.keeper.auth.employee.EmailAddress;
import dev.keeper.auth.employee.EmployeeDirectory;
import dev.keeper.auth.employee.SignedInEmployee;
import dev.keeper.auth.session.token.RefreshCookie;
import dev.keeper.auth.session.token.RefreshRequest;
import dev.keeper.auth.session.token.RefreshTokenValue;
import dev.keeper.auth.session.token.SessionTokens;
import dev.keeper.auth.session.token.Transport;
import dev.keeper.common.idempotency.OwnTransactions;
import dev.keeper.common.problem.Fails;
import dev.keeper.common.problem.Problems;
import dev.keeper.common.security.Caller;
import dev.keeper.common.security.NeedsNoRight;
import dev.keeper.common.security.SignedIn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Sessions", description = "From sign-in to sign-out")
@RestController
@RequestMapping("/api/v1/auth")
class SessionController {

    private final SignIn signIn;
    private final SessionService sessions;
    private final EmployeeDirectory employees;
    private final Duration accessTokenLifetime;

    SessionController(SignIn signIn, SessionService sessions, EmployeeDirectory employees, AuthSettings settings) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.employees = employees;
        this.accessTokenLifetime = settings.accessTokenLifetime();
    }

    @Operation(operationId = "signIn", summary = "Sign an employee in", description = "Without a token.")
    @Fails(status = 401, code = "SIGN_IN_FAILED", when = "the same for an unknown e-mail as for a wrong password")
    @Fails(
            status = 429,
            code = "SIGN_IN_DELAYED",
            when = "too many attempts failed for this e-mail; wait as long as `Retry-After` says")
    @SecurityRequirements
    @PostMapping("/sign-in")
    @OwnTransactions
    ResponseEntity<SignInResponse> signIn(
            @Valid @RequestBody SignInRequest request, @Parameter(hidden = true) HttpServletRequest http) {
        var tokens = signIn.with(new EmailAddress(request.email()), request.password());
        return answer(tokens, request.wantsCookie() ? Transport.COOKIE : Transport.BODY, http);
    }

    @Operation(
            operationId = "refreshSession",
            summary = "Continue a session with new tokens",
            description = "Without an access token; the refresh token comes in the body, or in the cookie and then "
                    + "goes back in it. A refresh token works once (within ten seconds a second tab gets the same "
                    + "answer): one that comes again later ends the session.")
    @Fails(status = 401, code = "SESSION_ENDED")
    @SecurityRequirements
    @PostMapping("/refresh")
    @OwnTransactions
    ResponseEntity<SignInResponse> refresh(
            @Valid @RequestBody(required = false) @Nullable RefreshRequest request,
            @Parameter(hidden = true) @CookieValue(name = RefreshCookie.NAME, required = false) @Nullable String cookie,
            @Parameter(hidden = true) HttpServletRequest http) {
        var presented = PresentedToken.of(request, cookie);
        if (presented == null) {
            throw new SessionEnded();
        }
        return answer(sessions.refresh(presented.value()), presented.transport(), http);
    }

    @Operation(
            operationId = "signOut",
            summary = "End a session",
            description = "Without an access token; the refresh token, in the body or in the cookie, says which"
                    + " session. Its access token expires by itself within ten minutes. Also answers 204 when there is"
                    + " nothing to end.")
    @SecurityRequirements
    @PostMapping("/sign-out")
    @OwnTransactions
    @ResponseStatus(HttpStatus.NO_CONTENT)
    ResponseEntity<Void> signOut(
            @Valid @RequestBody(required = false) @Nullable RefreshRequest request,
            @Parameter(hidden = true) @CookieValue(name = RefreshCookie.NAME, required = false) @Nullable String cookie,
            @Parameter(hidden = true) HttpServletRequest http) {
        var presented = PresentedToken.of(request, cookie);
        if (presented != null) {
            sessions.end(presented.value());
        }
        return cookie == null
                ? ResponseEntity.noContent().build()
                : ResponseEntity.noContent()
                        .header(HttpHeaders.SET_COOKIE, RefreshCookie.removed(http))
                        .build();
    }

    @Operation(
            operationId = "getSignedInEmployee",
            summary = "Show who is signed in",
            description = "With the roles held now, which may be fewer or more than those in the token, and the "
                    + "rights that follow from them in all services.")
    @Fails(status = 401, code = "SESSION_ENDED", when = "the employee may not sign in any more")
    @NeedsNoRight
    @GetMapping("/me")
    SignedInEmployee me(@SignedIn Caller caller) {
        return employees.findWorking(caller.id()).orElseThrow(SessionEnded::new);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> onDelayed(SignInDelayed delayed) {
        return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                .header(HttpHeaders.RETRY_AFTER, String.valueOf(delayed.waitSeconds()))
                .body(Problems.of(HttpStatus.TOO_MANY_REQUESTS, delayed.code(), delayed.detail()));
    }

    private ResponseEntity<SignInResponse> answer(SessionTokens tokens, Transport transport, HttpServletRequest http) {
        var answer = ResponseEntity.ok();
        if (transport == Transport.COOKIE) {
            answer.header(HttpHeaders.SET_COOKIE, RefreshCookie.of(tokens, http));
        }
        return answer.body(SignInResponse.of(tokens, accessTokenLifetime, transport));
    }

    private record PresentedToken(RefreshTokenValue value, Transport transport) {

        static @Nullable PresentedToken of(@Nullable RefreshRequest request, @Nullable String cookie) {
            if (request != null && request.refreshToken() != null) {
                return new PresentedToken(new RefreshTokenValue(request.refreshToken()), Transport.BODY);
            }
            return cookie == null ? null : new PresentedToken(new RefreshTokenValue(cookie), Transport.COOKIE);
        }
    }
}
