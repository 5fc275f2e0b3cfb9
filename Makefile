# Thin names over dotnet and npm. Contract: preview STACK=<env> [OUT=dir] [ARGS="..."], test, publish, bench, render CHARTS=dir [SERVERS=dir],
# test-engine [ALL=1] [ENGINE=dir] [FILES="..."]. PulumiSdk=official (as an argument or in the environment) does the same with the official packages.
STACK ?= dev
OUT ?= out/$(STACK)
ARGS ?=
CONFIGURATION ?= Release
PulumiSdk ?= bundled
SDK_FOLDER = $(if $(filter official,$(PulumiSdk)),official/)
SOLUTION = $(if $(filter official,$(PulumiSdk)),Official.slnf,Infra.sln)
RID ?= $(shell dotnet --info | sed -n 's/^ *RID: *//p')
DOTNET_BUILD = dotnet build -c $(CONFIGURATION) -v q --nologo -clp:NoSummary
PUBLISH = dotnet publish -c Release -r $(RID) --self-contained -p:PublishReadyToRun=true -v q --nologo -p:NuGetLockFilePath=obj/$(SDK_FOLDER)publish.packages.lock.json -p:RestoreLockedMode=false
LGTM_DLL = cli/bin/$(SDK_FOLDER)$(CONFIGURATION)/net10.0/lgtm.dll
LGTM = dotnet $(LGTM_DLL)
STACKS = dev staging prod
PLANS = out

export PulumiSdk
export DOTNET_CLI_TELEMETRY_OPTOUT = 1
export DOTNET_NOLOGO = 1

.PHONY: preview previews test test-dotnet test-contract previews-bundled test-engine publish publish-infra publish-tests bench render generate docs format clean

preview: ## what `pulumi up -s $(STACK)` would create, without a cloud account
	@echo "building (the first time takes minutes)..." >&2
	@$(DOTNET_BUILD) cli/Lgtm.Cli.csproj >&2
	@$(LGTM) preview --stack $(STACK) --out $(OUT) $(ARGS)

previews:
	@echo "building (the first time takes minutes)..." >&2
	@$(DOTNET_BUILD) cli/Lgtm.Cli.csproj >&2
	@for stack in $(STACKS); do $(LGTM) preview --stack $$stack --out $(PLANS)/$$stack > /dev/null || exit $$?; done

test: test-dotnet test-contract ## everything that CI runs

test-dotnet:
	dotnet test $(SOLUTION) -c $(CONFIGURATION) --nologo -v q

test-contract: previews publish-tests $(if $(filter official,$(PulumiSdk)),previews-bundled)
	@tests/contract/run.sh

previews-bundled: # what the plans on the official packages are held against
	@$(MAKE) --no-print-directory previews PulumiSdk=bundled PLANS=out/bundled

test-engine: ## [ALL=1] [ENGINE=dir] [FILES="..."]: the published program under the real Pulumi engine (docs/engine.md)
	@if ENGINE="$(ENGINE)" tests/engine/run.sh --available; then \
	  $(MAKE) --no-print-directory publish-infra && $(DOTNET_BUILD) cli/Lgtm.Cli.csproj >&2 && \
	  LGTM="$(LGTM_DLL)" ALL="$(ALL)" ENGINE="$(ENGINE)" CHARTS="$(CHARTS)" tests/engine/run.sh $(FILES); \
	else [ $$? -eq 3 ]; fi

# Each folder is emptied first: what the other SDK left there may be newer than what is to be copied.
publish-infra:
	@rm -rf out/publish/infra
	@$(PUBLISH) -p:PublishSingleFile=true infra/Infra.csproj -o out/publish/infra

publish: publish-infra ## self-contained binaries: out/publish/infra/Infra and out/publish/cli/lgtm
	@rm -rf out/publish/cli
	@# Loose files: a single one would cost about 15 MiB of memory.
	@$(PUBLISH) cli/Lgtm.Cli.csproj -o out/publish/cli

publish-tests: publish-infra # what the contract tests drive from outside
	@rm -rf out/publish/many
	@$(PUBLISH) -p:PublishSingleFile=true tests/programs/ManyResources/ManyResources.csproj -o out/publish/many

bench: publish publish-tests previews ## preview and registrations beside the official Node SDK, as ratios of one run
	@tests/contract/run.sh bench

render: previews ## CHARTS=dir [SERVERS=dir of loki-<tag>, tempo-<tag>]: render every release of every stack, profile and set of charts, and check
	@LGTM="$(CURDIR)/$(LGTM_DLL)" tests/contract/run.sh variants
	@CHARTS="$(CHARTS)" WITHOUT_MISSING="$(WITHOUT_MISSING)" SERVERS="$(SERVERS)" tests/contract/run.sh render

generate: ## sdk/Schemas -> sdk/Pulumi.*/Generated
	dotnet run --project sdk/Generator -c $(CONFIGURATION)

docs: ## settings -> docs/settings.md and stacks/lgtm.schema.json
	WRITE_DOCS=1 dotnet test tests/Infra.Tests/Infra.Tests.csproj --nologo -v q --filter FullyQualifiedName~SettingsDocument

format:
	dotnet format $(SOLUTION)

clean:
	rm -rf out
