-- SPDX-License-Identifier: GPL-3.0-or-later
-- Plausible rows, the same on every run. psql variables: users; tall (rows of the tables that grow).
SET synchronous_commit = off;
SET session_replication_role = replica; -- no triggers and key checks while filling: minutes on a large one
BEGIN;

INSERT INTO authentik_tenants_domain (domain, is_primary, tenant_id) SELECT 'auth.example.org', true, tenant_uuid FROM authentik_tenants_tenant;
INSERT INTO django_content_type (app_label, model) SELECT 'authentik_core', 'model' || i FROM generate_series(1, 150) i;
INSERT INTO auth_permission (name, content_type_id, codename)
SELECT 'Can ' || verb || ' model ' || id, id, verb || '_model' || id FROM django_content_type, unnest(ARRAY['add', 'change', 'delete', 'view']) verb;

INSERT INTO authentik_crypto_certificatekeypair
SELECT md5('kp' || i)::uuid, now(), now(), 'Certificate ' || i,
    E'-----BEGIN CERTIFICATE-----\n' || repeat(md5('cert' || i), 40) || E'\n-----END CERTIFICATE-----\n',
    E'-----BEGIN PRIVATE KEY-----\n' || repeat(md5('key' || i), 50) || E'\n-----END PRIVATE KEY-----\n', 'goauthentik.io/crypto/' || i
FROM generate_series(1, 6) i;
INSERT INTO authentik_flows_flow
SELECT md5('flow' || slug)::uuid, initcap(replace(slug, '-', ' ')), slug, 'Welcome to authentik!', 'authentication', 'flow-backgrounds/' || slug || '.jpg'
FROM unnest(ARRAY['default-authentication-flow', 'default-invalidation-flow', 'default-provider-authorization-explicit-consent',
    'default-provider-authorization-implicit-consent', 'default-user-settings-flow', 'default-source-enrollment', 'default-password-change',
    'recovery', 'enrollment-with-email']) slug;
INSERT INTO authentik_flows_stage SELECT md5('stage' || i)::uuid, 'stage-' || i FROM generate_series(1, 40) i;
INSERT INTO authentik_stages_identification_identificationstage SELECT md5('stage' || i)::uuid, ARRAY['email', 'username'], true FROM generate_series(1, 5) i;
INSERT INTO authentik_stages_password_passwordstage SELECT md5('stage' || i)::uuid, ARRAY['authentik.core.auth.InbuiltBackend'], 5 FROM generate_series(6, 10) i;
INSERT INTO authentik_stages_authenticator_totp_authenticatortotpstage SELECT md5('stage' || i)::uuid, 6, 'TOTP Device' FROM generate_series(11, 13) i;
INSERT INTO authentik_stages_prompt_prompt SELECT md5('prompt' || i)::uuid, 'field_' || i, 'Größe ' || i, 'text', true, i FROM generate_series(1, 20) i;
INSERT INTO authentik_policies_policybindingmodel SELECT md5('pbm' || i)::uuid, 'any' FROM generate_series(1, 200) i;
INSERT INTO authentik_flows_flowstagebinding
SELECT md5('pbm' || i)::uuid, md5('fsb' || i)::uuid, i * 10, md5('stage' || i)::uuid, flow_uuid
FROM generate_series(1, 40) i JOIN (SELECT flow_uuid, row_number() OVER (ORDER BY slug) n FROM authentik_flows_flow) f ON f.n = 1 + i % 9;
INSERT INTO authentik_policies_policy SELECT md5('policy' || i)::uuid, now(), now(), 'policy-' || i, false FROM generate_series(1, 30) i;
INSERT INTO authentik_policies_expression_expressionpolicy
SELECT md5('policy' || i)::uuid, E'# a policy\nreturn ak_is_group_member(request.user, name="group-' || i || '")' FROM generate_series(1, 25) i;
INSERT INTO authentik_policies_password_passwordpolicy SELECT md5('policy' || i)::uuid, 'password', 12 FROM generate_series(26, 30) i;

INSERT INTO authentik_rbac_role SELECT md5('role' || i)::uuid, 'role-' || i, NULL FROM generate_series(1, 12) i;
INSERT INTO authentik_core_group
SELECT md5('group' || i)::uuid, CASE i WHEN 1 THEN 'authentik Admins' ELSE 'group-' || i END, i = 1, jsonb_build_object('department', 'd' || i % 9)
FROM generate_series(1, 60) i;
INSERT INTO authentik_core_user (password, last_login, username, email, is_active, date_joined, uuid, name, password_change_date, attributes, path, type, last_updated)
SELECT 'pbkdf2_sha256$1000000$' || substr(md5('salt' || i), 1, 22) || '$' || encode(sha256(i::text::bytea), 'base64'),
    timestamptz '2026-11-01 UTC' - i * interval '37 min', CASE i WHEN 1 THEN 'akadmin' ELSE 'user' || i END, 'user' || i || '@example.org', i % 50 <> 0,
    timestamptz '2024-01-01 UTC' + i * interval '11 min', md5('user' || i)::uuid,
    (ARRAY['Ana Müller', 'Jan Novák', '李雷', 'Olga Иванова', 'Zoë O''Brien'])[1 + i % 5] || ' ' || i, timestamptz '2026-01-01 UTC',
    jsonb_build_object('settings', jsonb_build_object('locale', (ARRAY['en', 'de', 'fr'])[1 + i % 3])), 'users', 'internal', timestamptz '2026-11-01 UTC'
FROM generate_series(1, :users) i;
INSERT INTO authentik_core_user_groups (user_id, group_id) SELECT i, md5('group' || 1 + (i * k) % 60)::uuid FROM generate_series(1, :users) i, generate_series(1, 2) k ON CONFLICT DO NOTHING;
INSERT INTO authentik_core_group_roles (group_id, role_id) SELECT md5('group' || i)::uuid, md5('role' || i)::uuid FROM generate_series(1, 12) i;
INSERT INTO authentik_core_groupparentage SELECT md5('edge' || i)::uuid, md5('group' || i)::uuid, md5('group' || i / 2)::uuid FROM generate_series(2, 60) i;
INSERT INTO guardian_groupobjectpermission (object_pk, permission_id, group_id) SELECT i::text, i, md5('group' || 1 + i % 60)::uuid FROM generate_series(1, 100) i;

INSERT INTO authentik_brands_brand
SELECT md5('brand')::uuid, 'authentik-default', true, 'authentik', '/static/dist/assets/icons/icon_left_brand.svg', flow_uuid, md5('kp1')::uuid
FROM authentik_flows_flow WHERE slug = 'default-authentication-flow';
INSERT INTO authentik_core_provider (name, authorization_flow_id, is_backchannel)
SELECT 'Provider for app ' || i, flow_uuid, false FROM generate_series(1, 80) i, authentik_flows_flow WHERE slug = 'default-provider-authorization-implicit-consent';
INSERT INTO authentik_core_propertymapping SELECT md5('pm' || i)::uuid, 'mapping-' || i, 'return {"preferred_username": request.user.username}', NULL FROM generate_series(1, 20) i;
INSERT INTO authentik_providers_oauth2_scopemapping SELECT md5('pm' || i)::uuid, 'scope' || i, '' FROM generate_series(1, 10) i;
INSERT INTO authentik_core_provider_property_mappings (provider_id, propertymapping_id) SELECT i, md5('pm' || 1 + i % 20)::uuid FROM generate_series(1, 80) i;
INSERT INTO authentik_providers_oauth2_oauth2provider
SELECT i, 'confidential', md5('client' || i), md5('secret' || i) || md5('more' || i), jsonb_build_array(jsonb_build_object('url', 'https://app' || i || '.example.org/callback', 'matching_mode', 'strict')), 'hashed_user_id', md5('kp1')::uuid
FROM generate_series(1, 60) i;
INSERT INTO authentik_providers_proxy_proxyprovider SELECT i, 'http://internal' || i, 'https://app' || i || '.example.org', 'forward_single' FROM generate_series(1, 10) i;
INSERT INTO authentik_providers_saml_samlprovider SELECT i, 'https://app' || i || '.example.org/acs', 'app' || i, 'authentik' FROM generate_series(61, 75) i;
INSERT INTO authentik_providers_ldap_ldapprovider SELECT i, 'DC=ldap,DC=goauthentik,DC=io' FROM generate_series(76, 80) i;
INSERT INTO authentik_core_application SELECT md5('pbm' || 100 + i)::uuid, 'Application ' || i, 'app-' || i, i, 'public/application-icons/app-' || i || '.png', '', 'Group ' || i % 7 FROM generate_series(1, 80) i;
INSERT INTO authentik_policies_policybinding SELECT md5('pb' || i)::uuid, true, i, md5('policy' || 1 + i % 30)::uuid, md5('pbm' || 100 + i)::uuid, NULL, NULL FROM generate_series(1, 80) i;
INSERT INTO authentik_core_source SELECT md5('pbm' || 190 + i)::uuid, 'Source ' || i, 'source-' || i, true, NULL FROM generate_series(1, 4) i;
INSERT INTO authentik_sources_ldap_ldapsource SELECT md5('pbm191')::uuid, 'ldaps://ldap.example.org', 'cn=bind,dc=example,dc=org', md5('bind');
INSERT INTO authentik_core_token SELECT md5('token' || i)::uuid, timestamptz '2027-06-01 UTC', i % 3 > 0, 'token-' || i, md5('tk' || i) || md5('tl' || i), 'api', '', NULL, 1 + i % :users FROM generate_series(1, 120) i;
INSERT INTO authentik_core_session SELECT substr(md5('s' || i), 1, 32), sha256(('data' || i)::bytea), timestamptz '2026-12-24 UTC', ('10.0.' || i % 250 || '.7')::inet, 'Mozilla/5.0', timestamptz '2026-11-20 UTC' FROM generate_series(1, 400) i;
INSERT INTO authentik_core_authenticatedsession SELECT md5('as' || i)::uuid, substr(md5('s' || i), 1, 32), 1 + i % :users FROM generate_series(1, 400) i;
INSERT INTO authentik_providers_oauth2_accesstoken (token, expires, provider_id, user_id, session_id) SELECT repeat(md5('at' || i), 8), timestamptz '2026-12-01 UTC', 1 + i % 60, 1 + i % :users, substr(md5('s' || i), 1, 32) FROM generate_series(1, 400) i;
INSERT INTO authentik_stages_authenticator_totp_totpdevice (name, confirmed, key, user_id) SELECT 'TOTP Device', true, md5('totp' || i), i FROM generate_series(1, 200) i;
INSERT INTO authentik_stages_invitation_invitation SELECT md5('invite' || i)::uuid, 'invite-' || i, '{}', 1 FROM generate_series(1, 10) i;
INSERT INTO authentik_outposts_outpost VALUES (md5('outpost')::uuid, 'authentik Embedded Outpost', 'proxy', '{"authentik_host": "https://auth.example.org/"}', 'goauthentik.io/outposts/embedded');
INSERT INTO authentik_outposts_outpost_providers (outpost_id, provider_id) SELECT md5('outpost')::uuid, i FROM generate_series(1, 10) i;
INSERT INTO authentik_blueprints_blueprintinstance SELECT md5('bp' || i)::uuid, 'blueprint-' || i, 'default/flow-' || i || '.yaml', '', true, timestamptz '2026-11-01 UTC', '{}' FROM generate_series(1, 20) i;
INSERT INTO authentik_events_notificationtransport VALUES (md5('transport')::uuid, 'default-email-transport', 'email', '');

INSERT INTO authentik_events_event
SELECT md5('event' || i)::uuid,
    jsonb_build_object('pk', 1 + i % :users, 'email', 'user' || 1 + i % :users || '@example.org', 'username', 'user' || 1 + i % :users),
    (ARRAY['login', 'authorize_application', 'login_failed', 'model_updated', 'logout', 'secret_view', 'system_task_exception'])[1 + i % 7], 'authentik.events.signals',
    jsonb_build_object(
        'http_request', jsonb_build_object('path', '/api/v3/flows/executor/default-authentication-flow/', 'method', 'POST', 'request_id', md5('rq' || i),
            'user_agent', 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/' || 100 + i % 40 || '.0.0.0 Safari/537.36',
            'args', jsonb_build_object('next', '/application/o/authorize/?client_id=' || md5('client' || 1 + i % 60))),
        'geo', jsonb_build_object('lat', 50 + i % 1000 / 100.0, 'long', 8 + i % 900 / 100.0, 'city', 'Frankfurt', 'country', 'DE', 'continent', 'EU'),
        'auth_method', 'password', 'asn', jsonb_build_object('asn', 64500 + i % 40, 'as_org', 'Example Networks', 'network', '198.51.100.0/24')),
    ('198.51.' || i % 250 || '.' || i / 250 % 250)::inet, timestamptz '2026-11-20 UTC' - i * interval '31 s', '{"app": "authentik_brands", "name": "Default brand", "model_name": "brand"}',
    timestamptz '2027-11-20 UTC', true
FROM generate_series(1, :tall) i;
INSERT INTO authentik_events_notification
SELECT md5('note' || i)::uuid, 'alert', 'Suspicious login number ' || i, timestamptz '2026-11-20 UTC', i % 2 = 0, md5('event' || i)::uuid, 1 FROM generate_series(1, :tall / 20) i;
INSERT INTO authentik_tasks_task
SELECT md5('task' || i)::uuid, 'default', 'authentik.events.tasks.event_trigger_dispatch', convert_to(jsonb_build_object('args', jsonb_build_array(md5('event' || i)), 'options', jsonb_build_object('eta', i))::text, 'UTF8'),
    'done', timestamptz '2026-11-20 UTC' - i * interval '59 s', 0, 'successful', (SELECT tenant_uuid FROM authentik_tenants_tenant)
FROM generate_series(1, :tall / 2) i;
INSERT INTO authentik_tasks_tasklog
SELECT md5('log' || i)::uuid, 'Task finished processing without errors', 'info', 'authentik.tasks.middleware', timestamptz '2026-11-20 UTC' - i * interval '29 s',
    jsonb_build_object('request', md5('r' || i), 'duration', i % 977), md5('task' || 1 + i / 2 % (:tall / 2))::uuid
FROM generate_series(1, :tall - 2) i;
INSERT INTO authentik_tasks_schedule SELECT md5('schedule' || i)::uuid, 'authentik.task' || i, '*/5 * * * *', timestamptz '2026-12-01 UTC', false FROM generate_series(1, 25) i;
INSERT INTO django_postgres_cache_cacheentry SELECT 'goauthentik.io/cache/' || i, repeat(md5('c' || i), 4), timestamptz '2026-12-01 UTC' FROM generate_series(1, 300) i;

-- Names that come from a server are hostile.
CREATE TABLE "odd ""quoted"" 'name'" (id int PRIMARY KEY, "a column; --" text);
CREATE TABLE U&"line\000Abreak" (id int PRIMARY KEY, text text);
CREATE TABLE "$(touch /tmp/keeper-was-here)" (id int PRIMARY KEY, "`id`" text);
CREATE TABLE "-dash größe" (id serial PRIMARY KEY, text text);
INSERT INTO "odd ""quoted"" 'name'" SELECT i, E'tab\there, line\nthere, \\. backslash' FROM generate_series(1, 7) i;
INSERT INTO U&"line\000Abreak" SELECT i, 'x' FROM generate_series(1, 3) i;
INSERT INTO "$(touch /tmp/keeper-was-here)" VALUES (1, '$(touch /tmp/keeper-was-here)');
INSERT INTO "-dash größe" (text) SELECT md5(i::text) FROM generate_series(1, 11) i;
SELECT lo_from_bytea(424242, convert_to(repeat('a large object ', 7000), 'UTF8'));

COMMIT;
SET session_replication_role = origin;
REFRESH MATERIALIZED VIEW authentik_core_groupancestry;

CREATE ROLE monitoring LOGIN PASSWORD 'monitoring-password';
GRANT pg_monitor TO monitoring;
GRANT SELECT ON authentik_events_event TO monitoring;
ALTER ROLE monitoring SET default_transaction_read_only = on;
SELECT current_user AS owner, current_database() AS name \gset
ALTER ROLE :"owner" SET search_path = "$user", public;
ALTER DATABASE :"name" SET log_min_duration_statement = '5s';
GRANT CONNECT ON DATABASE :"name" TO monitoring;
VACUUM (ANALYZE, PARALLEL 0); -- a container's 64 MB of shared memory are too few for workers
