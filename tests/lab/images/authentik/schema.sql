-- SPDX-License-Identifier: GPL-3.0-or-later
-- What the stand-in's first migration makes: authentik's table names with keys, indexes, triggers and the
-- materialized view, so that a dump has everything that makes a real one hard to restore. Columns are fewer.

CREATE SCHEMA IF NOT EXISTS template;

CREATE TABLE django_migrations (id bigserial PRIMARY KEY, app varchar(255) NOT NULL, name varchar(255) NOT NULL, applied timestamptz NOT NULL);
CREATE TABLE django_content_type (id serial PRIMARY KEY, app_label varchar(100) NOT NULL, model varchar(100) NOT NULL, UNIQUE (app_label, model));
CREATE TABLE auth_permission (id serial PRIMARY KEY, name varchar(255) NOT NULL, content_type_id int NOT NULL REFERENCES django_content_type DEFERRABLE INITIALLY DEFERRED, codename varchar(100) NOT NULL, UNIQUE (content_type_id, codename));
CREATE TABLE authentik_version_history (id serial PRIMARY KEY, "timestamp" timestamptz NOT NULL, version text NOT NULL, build text NOT NULL);
CREATE TABLE authentik_install_id (id text NOT NULL);

CREATE TABLE authentik_tenants_tenant (tenant_uuid uuid PRIMARY KEY, schema_name varchar(63) UNIQUE NOT NULL, name text UNIQUE NOT NULL, ready boolean NOT NULL DEFAULT true, avatars text NOT NULL DEFAULT 'gravatar,initials', event_retention text NOT NULL DEFAULT 'days=365', flags jsonb NOT NULL DEFAULT '{}');
CREATE TABLE authentik_tenants_domain (id serial PRIMARY KEY, domain varchar(253) UNIQUE NOT NULL, is_primary boolean NOT NULL, tenant_id uuid NOT NULL REFERENCES authentik_tenants_tenant DEFERRABLE INITIALLY DEFERRED);

CREATE TABLE authentik_crypto_certificatekeypair (kp_uuid uuid PRIMARY KEY, created timestamptz NOT NULL, last_updated timestamptz NOT NULL, name text UNIQUE NOT NULL, certificate_data text NOT NULL, key_data text NOT NULL, managed text UNIQUE);
CREATE TABLE authentik_flows_flow (flow_uuid uuid PRIMARY KEY, name text NOT NULL, slug varchar(50) UNIQUE NOT NULL, title text NOT NULL, designation varchar(100) NOT NULL, background text);
CREATE TABLE authentik_flows_stage (stage_uuid uuid PRIMARY KEY, name text UNIQUE NOT NULL);
CREATE TABLE authentik_policies_policybindingmodel (pbm_uuid uuid PRIMARY KEY, policy_engine_mode text NOT NULL DEFAULT 'any');
CREATE TABLE authentik_policies_policy (policy_uuid uuid PRIMARY KEY, created timestamptz NOT NULL, last_updated timestamptz NOT NULL, name text UNIQUE NOT NULL, execution_logging boolean NOT NULL);
CREATE TABLE authentik_policies_expression_expressionpolicy (policy_ptr_id uuid PRIMARY KEY REFERENCES authentik_policies_policy DEFERRABLE INITIALLY DEFERRED, expression text NOT NULL);
CREATE TABLE authentik_policies_password_passwordpolicy (policy_ptr_id uuid PRIMARY KEY REFERENCES authentik_policies_policy DEFERRABLE INITIALLY DEFERRED, password_field text NOT NULL, length_min int NOT NULL);
CREATE TABLE authentik_flows_flowstagebinding (policybindingmodel_ptr_id uuid UNIQUE NOT NULL REFERENCES authentik_policies_policybindingmodel DEFERRABLE INITIALLY DEFERRED, fsb_uuid uuid PRIMARY KEY, "order" int NOT NULL, stage_id uuid NOT NULL REFERENCES authentik_flows_stage DEFERRABLE INITIALLY DEFERRED, target_id uuid NOT NULL REFERENCES authentik_flows_flow DEFERRABLE INITIALLY DEFERRED, UNIQUE (target_id, stage_id, "order"));
CREATE TABLE authentik_stages_identification_identificationstage (stage_ptr_id uuid PRIMARY KEY REFERENCES authentik_flows_stage DEFERRABLE INITIALLY DEFERRED, user_fields varchar(100)[] NOT NULL, case_insensitive_matching boolean NOT NULL);
CREATE TABLE authentik_stages_password_passwordstage (stage_ptr_id uuid PRIMARY KEY REFERENCES authentik_flows_stage DEFERRABLE INITIALLY DEFERRED, backends text[] NOT NULL, failed_attempts_before_cancel int NOT NULL);
CREATE TABLE authentik_stages_prompt_prompt (prompt_uuid uuid PRIMARY KEY, field_key text NOT NULL, label text NOT NULL, type varchar(100) NOT NULL, required boolean NOT NULL, "order" int NOT NULL);
CREATE TABLE authentik_stages_authenticator_totp_authenticatortotpstage (stage_ptr_id uuid PRIMARY KEY REFERENCES authentik_flows_stage DEFERRABLE INITIALLY DEFERRED, digits int NOT NULL, friendly_name text);

CREATE TABLE authentik_rbac_role (uuid uuid PRIMARY KEY, name text UNIQUE NOT NULL, managed text UNIQUE);
CREATE TABLE authentik_core_group (group_uuid uuid PRIMARY KEY, name text UNIQUE NOT NULL, is_superuser boolean NOT NULL, attributes jsonb NOT NULL DEFAULT '{}');
CREATE TABLE authentik_core_user (id serial PRIMARY KEY, password varchar(128) NOT NULL, last_login timestamptz, username varchar(150) UNIQUE NOT NULL, email varchar(254) NOT NULL, is_active boolean NOT NULL, date_joined timestamptz NOT NULL, uuid uuid UNIQUE NOT NULL, name text NOT NULL, password_change_date timestamptz NOT NULL, attributes jsonb NOT NULL DEFAULT '{}', path text NOT NULL, type text NOT NULL, last_updated timestamptz NOT NULL);
CREATE INDEX authentik_core_user_username_like ON authentik_core_user (username varchar_pattern_ops);
CREATE INDEX authentik_core_user_path ON authentik_core_user (path);
CREATE TABLE authentik_core_user_groups (id serial PRIMARY KEY, user_id int NOT NULL REFERENCES authentik_core_user DEFERRABLE INITIALLY DEFERRED, group_id uuid NOT NULL REFERENCES authentik_core_group DEFERRABLE INITIALLY DEFERRED, UNIQUE (user_id, group_id));
CREATE TABLE authentik_core_group_roles (id serial PRIMARY KEY, group_id uuid NOT NULL REFERENCES authentik_core_group DEFERRABLE INITIALLY DEFERRED, role_id uuid NOT NULL REFERENCES authentik_rbac_role DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE authentik_core_groupparentage (uuid uuid PRIMARY KEY, child_id uuid NOT NULL REFERENCES authentik_core_group DEFERRABLE INITIALLY DEFERRED, parent_id uuid NOT NULL REFERENCES authentik_core_group DEFERRABLE INITIALLY DEFERRED);
CREATE INDEX authentik_core_groupparentage_child ON authentik_core_groupparentage (child_id);
CREATE INDEX authentik_core_groupparentage_parent ON authentik_core_groupparentage (parent_id);

CREATE MATERIALIZED VIEW authentik_core_groupancestry AS
WITH RECURSIVE ancestry (descendant_id, ancestor_id) AS (
    SELECT child_id, parent_id FROM authentik_core_groupparentage
    UNION
    SELECT ancestry.descendant_id, edge.parent_id
    FROM ancestry JOIN authentik_core_groupparentage edge ON edge.child_id = ancestry.ancestor_id
)
SELECT descendant_id::text || '-' || ancestor_id::text AS id, descendant_id, ancestor_id FROM ancestry;
CREATE UNIQUE INDEX authentik_core_groupancestry_id ON authentik_core_groupancestry (id);
CREATE INDEX authentik_core_groupancestry_descendant ON authentik_core_groupancestry (descendant_id);
CREATE INDEX authentik_core_groupancestry_ancestor ON authentik_core_groupancestry (ancestor_id);

-- The view's name is not qualified, as in authentik: a data-only restore stumbles over it.
CREATE FUNCTION pgtrigger_refresh_groupancestry_62450() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    REFRESH MATERIALIZED VIEW CONCURRENTLY authentik_core_groupancestry;
    RETURN NULL;
END $$;
CREATE TRIGGER pgtrigger_refresh_groupancestry_62450 AFTER INSERT OR UPDATE OR DELETE ON authentik_core_groupparentage
    FOR EACH STATEMENT EXECUTE FUNCTION pgtrigger_refresh_groupancestry_62450();

CREATE TABLE authentik_brands_brand (brand_uuid uuid PRIMARY KEY, domain text NOT NULL, "default" boolean NOT NULL, branding_title text NOT NULL, branding_logo text NOT NULL, flow_authentication_id uuid REFERENCES authentik_flows_flow DEFERRABLE INITIALLY DEFERRED, web_certificate_id uuid REFERENCES authentik_crypto_certificatekeypair DEFERRABLE INITIALLY DEFERRED, attributes jsonb NOT NULL DEFAULT '{}');
CREATE TABLE authentik_core_provider (id serial PRIMARY KEY, name text UNIQUE NOT NULL, authorization_flow_id uuid REFERENCES authentik_flows_flow DEFERRABLE INITIALLY DEFERRED, is_backchannel boolean NOT NULL);
CREATE TABLE authentik_core_propertymapping (pm_uuid uuid PRIMARY KEY, name text UNIQUE NOT NULL, expression text NOT NULL, managed text UNIQUE);
CREATE TABLE authentik_core_provider_property_mappings (id serial PRIMARY KEY, provider_id int NOT NULL REFERENCES authentik_core_provider DEFERRABLE INITIALLY DEFERRED, propertymapping_id uuid NOT NULL REFERENCES authentik_core_propertymapping DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE authentik_providers_oauth2_scopemapping (propertymapping_ptr_id uuid PRIMARY KEY REFERENCES authentik_core_propertymapping DEFERRABLE INITIALLY DEFERRED, scope_name text NOT NULL, description text NOT NULL);
CREATE TABLE authentik_providers_oauth2_oauth2provider (provider_ptr_id int PRIMARY KEY REFERENCES authentik_core_provider DEFERRABLE INITIALLY DEFERRED, client_type varchar(30) NOT NULL, client_id varchar(255) UNIQUE NOT NULL, client_secret varchar(255) NOT NULL, _redirect_uris jsonb NOT NULL, sub_mode text NOT NULL, signing_key_id uuid REFERENCES authentik_crypto_certificatekeypair DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE authentik_providers_saml_samlprovider (provider_ptr_id int PRIMARY KEY REFERENCES authentik_core_provider DEFERRABLE INITIALLY DEFERRED, acs_url text NOT NULL, audience text NOT NULL, issuer text NOT NULL);
CREATE TABLE authentik_providers_proxy_proxyprovider (oauth2provider_ptr_id int PRIMARY KEY REFERENCES authentik_providers_oauth2_oauth2provider DEFERRABLE INITIALLY DEFERRED, internal_host text NOT NULL, external_host text NOT NULL, mode text NOT NULL);
CREATE TABLE authentik_providers_ldap_ldapprovider (provider_ptr_id int PRIMARY KEY REFERENCES authentik_core_provider DEFERRABLE INITIALLY DEFERRED, base_dn text NOT NULL);
CREATE TABLE authentik_core_application (policybindingmodel_ptr_id uuid PRIMARY KEY REFERENCES authentik_policies_policybindingmodel DEFERRABLE INITIALLY DEFERRED, name text NOT NULL, slug varchar(50) UNIQUE NOT NULL, provider_id int UNIQUE REFERENCES authentik_core_provider DEFERRABLE INITIALLY DEFERRED, meta_icon varchar(500), meta_description text NOT NULL, "group" text NOT NULL);
CREATE TABLE authentik_policies_policybinding (policy_binding_uuid uuid PRIMARY KEY, enabled boolean NOT NULL, "order" int NOT NULL, policy_id uuid REFERENCES authentik_policies_policy DEFERRABLE INITIALLY DEFERRED, target_id uuid NOT NULL REFERENCES authentik_policies_policybindingmodel DEFERRABLE INITIALLY DEFERRED, group_id uuid REFERENCES authentik_core_group DEFERRABLE INITIALLY DEFERRED, user_id int REFERENCES authentik_core_user DEFERRABLE INITIALLY DEFERRED, UNIQUE (policy_id, target_id, "order"));
CREATE TABLE authentik_core_source (policybindingmodel_ptr_id uuid PRIMARY KEY REFERENCES authentik_policies_policybindingmodel DEFERRABLE INITIALLY DEFERRED, name text NOT NULL, slug varchar(50) UNIQUE NOT NULL, enabled boolean NOT NULL, icon varchar(500));
CREATE TABLE authentik_sources_ldap_ldapsource (source_ptr_id uuid PRIMARY KEY REFERENCES authentik_core_source DEFERRABLE INITIALLY DEFERRED, server_uri text NOT NULL, bind_cn text NOT NULL, bind_password text NOT NULL);
CREATE TABLE authentik_core_token (token_uuid uuid PRIMARY KEY, expires timestamptz, expiring boolean NOT NULL, identifier varchar(255) UNIQUE NOT NULL, key text NOT NULL, intent text NOT NULL, description text NOT NULL, managed text UNIQUE, user_id int NOT NULL REFERENCES authentik_core_user DEFERRABLE INITIALLY DEFERRED);
CREATE INDEX authentik_core_token_key ON authentik_core_token (key);
CREATE TABLE authentik_core_session (session_key varchar(40) PRIMARY KEY, session_data bytea NOT NULL, expires timestamptz, last_ip inet, last_user_agent text NOT NULL, last_used timestamptz NOT NULL);
CREATE TABLE authentik_core_authenticatedsession (uuid uuid UNIQUE NOT NULL, session_id varchar(40) PRIMARY KEY REFERENCES authentik_core_session DEFERRABLE INITIALLY DEFERRED, user_id int NOT NULL REFERENCES authentik_core_user DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE authentik_providers_oauth2_accesstoken (id serial PRIMARY KEY, token text NOT NULL, expires timestamptz, provider_id int NOT NULL REFERENCES authentik_providers_oauth2_oauth2provider DEFERRABLE INITIALLY DEFERRED, user_id int NOT NULL REFERENCES authentik_core_user DEFERRABLE INITIALLY DEFERRED, session_id varchar(40) REFERENCES authentik_core_authenticatedsession DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE authentik_stages_authenticator_totp_totpdevice (id serial PRIMARY KEY, name varchar(64) NOT NULL, confirmed boolean NOT NULL, key varchar(80) NOT NULL, user_id int NOT NULL REFERENCES authentik_core_user DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE authentik_stages_invitation_invitation (invite_uuid uuid PRIMARY KEY, name varchar(50) NOT NULL, fixed_data jsonb NOT NULL, created_by_id int NOT NULL REFERENCES authentik_core_user DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE authentik_outposts_outpost (uuid uuid PRIMARY KEY, name text UNIQUE NOT NULL, type text NOT NULL, _config jsonb NOT NULL, managed text UNIQUE);
CREATE TABLE authentik_outposts_outpost_providers (id serial PRIMARY KEY, outpost_id uuid NOT NULL REFERENCES authentik_outposts_outpost DEFERRABLE INITIALLY DEFERRED, provider_id int NOT NULL REFERENCES authentik_core_provider DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE authentik_blueprints_blueprintinstance (instance_uuid uuid PRIMARY KEY, name text UNIQUE NOT NULL, path text NOT NULL, content text NOT NULL, enabled boolean NOT NULL, last_applied timestamptz NOT NULL, managed_models text[] NOT NULL);

CREATE TABLE authentik_events_event (event_uuid uuid PRIMARY KEY, "user" jsonb NOT NULL, action text NOT NULL, app text NOT NULL, context jsonb NOT NULL, client_ip inet, created timestamptz NOT NULL, brand jsonb NOT NULL, expires timestamptz, expiring boolean NOT NULL);
CREATE INDEX authentik_events_event_action ON authentik_events_event (action);
CREATE INDEX authentik_events_event_created ON authentik_events_event (created);
CREATE INDEX authentik_events_event_user ON authentik_events_event (("user" ->> 'pk'));
CREATE TABLE authentik_events_notification (uuid uuid PRIMARY KEY, severity text NOT NULL, body text NOT NULL, created timestamptz NOT NULL, seen boolean NOT NULL, event_id uuid REFERENCES authentik_events_event DEFERRABLE INITIALLY DEFERRED, user_id int NOT NULL REFERENCES authentik_core_user DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE authentik_events_notificationtransport (uuid uuid PRIMARY KEY, name text UNIQUE NOT NULL, mode text NOT NULL, webhook_url text NOT NULL);

CREATE TABLE authentik_tasks_task (message_id uuid PRIMARY KEY, queue_name text NOT NULL, actor_name text NOT NULL, message bytea, state varchar(8) NOT NULL, mtime timestamptz NOT NULL, retries int NOT NULL, aggregated_status text NOT NULL, tenant_id uuid NOT NULL REFERENCES authentik_tenants_tenant DEFERRABLE INITIALLY DEFERRED);
CREATE INDEX authentik_tasks_task_state_mtime ON authentik_tasks_task (state, mtime);
CREATE TABLE authentik_tasks_tasklog (id uuid PRIMARY KEY, event text NOT NULL, log_level text NOT NULL, logger text NOT NULL, "timestamp" timestamptz NOT NULL, attributes jsonb NOT NULL, task_id uuid NOT NULL REFERENCES authentik_tasks_task DEFERRABLE INITIALLY DEFERRED);
CREATE INDEX authentik_tasks_tasklog_task ON authentik_tasks_tasklog (task_id);
CREATE TABLE authentik_tasks_schedule (id uuid PRIMARY KEY, actor_name text NOT NULL, crontab text NOT NULL, next_run timestamptz NOT NULL, paused boolean NOT NULL);
CREATE TABLE authentik_tasks_workerstatus (id uuid PRIMARY KEY, hostname text NOT NULL, version text NOT NULL, last_seen timestamptz NOT NULL);
CREATE FUNCTION pgtrigger_notify_enqueueing_393e7() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_notify('authentik.tasks.' || NEW.queue_name || '.enqueue', NEW.message_id::text);
    RETURN NEW;
END $$;
CREATE TRIGGER pgtrigger_notify_enqueueing_393e7 AFTER INSERT ON authentik_tasks_task
    FOR EACH ROW WHEN (NEW.state = 'queued') EXECUTE FUNCTION pgtrigger_notify_enqueueing_393e7();

CREATE TABLE django_postgres_cache_cacheentry (cache_key text PRIMARY KEY, value text NOT NULL, expires timestamptz NOT NULL);
CREATE UNLOGGED TABLE django_channels_postgres_groupchannel (id bigserial PRIMARY KEY, group_key text NOT NULL, channel text NOT NULL, expires timestamptz NOT NULL);
CREATE UNLOGGED TABLE django_channels_postgres_message (id uuid PRIMARY KEY, channel text NOT NULL, message bytea NOT NULL, expires timestamptz NOT NULL);
CREATE TABLE guardian_groupobjectpermission (id serial PRIMARY KEY, object_pk varchar(255) NOT NULL, permission_id int NOT NULL REFERENCES auth_permission DEFERRABLE INITIALLY DEFERRED, group_id uuid NOT NULL REFERENCES authentik_core_group DEFERRABLE INITIALLY DEFERRED);

INSERT INTO authentik_tenants_tenant (tenant_uuid, schema_name, name) VALUES (md5('tenant')::uuid, 'public', 'Default');
INSERT INTO authentik_install_id VALUES (md5('install')::uuid::text);
INSERT INTO django_migrations (app, name, applied)
SELECT app, to_char(number, 'FM0000') || CASE number WHEN 1 THEN '_initial' ELSE '_change' END, now()
FROM unnest(ARRAY['contenttypes', 'auth', 'authentik_core', 'authentik_tenants', 'authentik_flows', 'authentik_policies',
    'authentik_crypto', 'authentik_events', 'authentik_outposts', 'authentik_providers_oauth2', 'authentik_providers_proxy',
    'authentik_providers_saml', 'authentik_providers_ldap', 'authentik_rbac', 'authentik_brands', 'authentik_blueprints',
    'authentik_stages_password', 'authentik_stages_prompt', 'authentik_tasks', 'guardian']) WITH ORDINALITY apps (app, place),
    generate_series(1, 3 + place::int % 6) number
ORDER BY place, number;
