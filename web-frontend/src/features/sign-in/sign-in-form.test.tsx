import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { chooseLanguage } from '@/lib/i18n/i18n';
import { renderPart } from '@/test-render';
import { json, serve } from '@/test-server';
import { SignInForm } from './sign-in-page';

const employee = { id: '1', name: 'Anna Rossi', email: 'anna@dgauto.example', assignments: [] };

async function submit() {
  await userEvent.type(screen.getByLabelText('E-mail'), ' anna@dgauto.example ');
  await userEvent.type(screen.getByLabelText('Password'), 'secret{Enter}');
}

describe('the sign-in form', () => {
  beforeEach(() => chooseLanguage('en'));

  it('begins the session', async () => {
    const received = serve({
      'POST /api/v1/auth/sign-in': () => json(200, { accessToken: 't', tokenType: 'Bearer', expiresIn: 600, employee }),
    });
    const onSignedIn = vi.fn();
    renderPart(<SignInForm onSignedIn={onSignedIn} />);
    await submit();
    await waitFor(() => expect(onSignedIn).toHaveBeenCalledOnce());
    expect(received[0]?.body).toMatchObject({ email: 'anna@dgauto.example', cookie: true });
  });

  it('says what is wrong in the language of the page', async () => {
    serve({ 'POST /api/v1/auth/sign-in': () => json(401, { code: 'SIGN_IN_FAILED', detail: 'Bad credentials' }) });
    await chooseLanguage('it');
    renderPart(<SignInForm onSignedIn={vi.fn()} />);
    await submit();
    expect((await screen.findByRole('alert')).textContent).toBe('E-mail o password errata.');
  });

  it('names the trace of a fault on the other side', async () => {
    serve({ 'POST /api/v1/auth/sign-in': () => json(500, { code: 'INTERNAL', traceId: '4bf92f35' }) });
    renderPart(<SignInForm onSignedIn={vi.fn()} />);
    await submit();
    expect((await screen.findByRole('alert')).textContent).toContain('4bf92f35');
  });
});
