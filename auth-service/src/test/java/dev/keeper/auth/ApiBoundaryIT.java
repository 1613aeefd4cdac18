package dev.keeper.auth;

import dev.keeper.common.testing.Api;
import dev.keeper.common.testing.ApiBoundary;

/** Needs servers, because this service signs the tokens that it checks. */
class ApiBoundaryIT extends RunningAuthService implements ApiBoundary {

    @Override
    public Api anonymous() {
        return http;
    }

    @Override
    public Api asAdministrator() {
        return http.as(administrator());
    }
}
